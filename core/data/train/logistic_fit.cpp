// Fits a logistic regression with an L2 penalty by Newton's method, for fitting.py. In Python, the
// fits of a cross-validation take a quarter of an hour; here, seconds.
//
//     logistic_fit < problem > weights
//
// Both are doubles in the machine's byte order. The problem is the number of columns, whether its
// penalties are for columns divided by their standard deviations (1 or 0), the penalty of each
// column, and then a row for each sample: its weight, its target (0 or 1), and the value of each
// column. The output has a weight for each column. The same input gives the same bytes.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr int kMaxSteps = 50;  // 5 to 8 are usual
constexpr double kSmallestStep = 1e-9;
// Keeps the system solvable if a column without penalty is 0 in every row.
constexpr double kLeastCurve = 1e-9;

struct Problem {
  size_t columns = 0;
  bool is_standardized = false;
  std::vector<double> penalties;
  std::vector<double> rows;  // of columns + 2 values each

  [[nodiscard]] size_t width() const { return columns + 2; }
};

// False if the input is not a problem.
bool read(std::istream& in, Problem& problem) {
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::vector<double> values(bytes.size() / sizeof(double));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(double));
  if (values.size() < 3 || !(values[0] >= 1 && values[0] <= static_cast<double>(values.size() - 2)))
    return false;
  problem.columns = static_cast<size_t>(values[0]);
  problem.is_standardized = values[1] != 0;
  const auto rows = values.begin() + 2 + static_cast<std::ptrdiff_t>(problem.columns);
  problem.penalties.assign(values.begin() + 2, rows);
  problem.rows.assign(rows, values.end());
  return problem.rows.size() % problem.width() == 0;
}

// Multiplies each penalty by the variance of its column, which has the effect of dividing the
// column by its standard deviation. A constant column keeps its penalty.
void scale_penalties(Problem& problem) {
  for (size_t c = 0; c < problem.columns; ++c) {
    double total = 0;
    double sum = 0;
    for (size_t r = 0; r < problem.rows.size(); r += problem.width()) {
      total += problem.rows[r];
      sum += problem.rows[r] * problem.rows[r + 2 + c];
    }
    const double mean = total > 0 ? sum / total : 0;
    double squares = 0;
    for (size_t r = 0; r < problem.rows.size(); r += problem.width()) {
      const double distance = problem.rows[r + 2 + c] - mean;
      squares += problem.rows[r] * distance * distance;
    }
    if (squares > 0) problem.penalties[c] *= squares / total;
  }
}

// Solves a symmetric positive definite system in place, by Cholesky's method: `right` becomes the
// solution. Only the lower triangle of `matrix` is read.
void solve(std::vector<std::vector<double>>& matrix, std::vector<double>& right) {
  const size_t size = right.size();
  for (size_t i = 0; i < size; ++i) {
    for (size_t j = 0; j <= i; ++j) {
      double rest = matrix[i][j];
      for (size_t k = 0; k < j; ++k) rest -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i == j ? std::sqrt(std::max(rest, kLeastCurve)) : rest / matrix[j][j];
    }
  }
  for (size_t i = 0; i < size; ++i) {
    for (size_t k = 0; k < i; ++k) right[i] -= matrix[i][k] * right[k];
    right[i] /= matrix[i][i];
  }
  for (size_t i = size; i-- > 0;) {
    for (size_t k = i + 1; k < size; ++k) right[i] -= matrix[k][i] * right[k];
    right[i] /= matrix[i][i];
  }
}

std::vector<double> fit(const Problem& problem) {
  const size_t columns = problem.columns;
  std::vector<double> weights(columns);
  for (int step = 0; step < kMaxSteps; ++step) {
    std::vector<double> gradient(columns);
    std::vector<std::vector<double>> curve(columns, std::vector<double>(columns));
    for (size_t c = 0; c < columns; ++c) {
      gradient[c] = -problem.penalties[c] * weights[c];
      curve[c][c] = problem.penalties[c];
    }
    for (size_t r = 0; r < problem.rows.size(); r += problem.width()) {
      const double weight = problem.rows[r];
      const double* const x = &problem.rows[r + 2];
      double odds = 0;
      for (size_t c = 0; c < columns; ++c) odds += weights[c] * x[c];
      const double p = 1 / (1 + std::exp(-odds));
      const double error = weight * (problem.rows[r + 1] - p);
      const double slope = weight * p * (1 - p);
      for (size_t i = 0; i < columns; ++i) {
        if (x[i] == 0) continue;
        gradient[i] += error * x[i];
        const double scaled = slope * x[i];
        for (size_t j = 0; j <= i; ++j) curve[i][j] += scaled * x[j];
      }
    }
    solve(curve, gradient);
    double largest = 0;
    for (size_t c = 0; c < columns; ++c) {
      weights[c] += gradient[c];
      largest = std::max(largest, std::abs(gradient[c]));
    }
    if (largest < kSmallestStep) break;
  }
  return weights;
}

}  // namespace

int main() {
  Problem problem;
  if (!read(std::cin, problem)) {
    std::cerr << "logistic_fit: the input is not a problem\n";
    return 1;
  }
  if (problem.is_standardized) scale_penalties(problem);
  const std::vector<double> weights = fit(problem);
  std::cout.write(reinterpret_cast<const char*>(weights.data()),
                  static_cast<std::streamsize>(weights.size() * sizeof(double)));
  return std::cout.good() ? 0 : 1;
}
