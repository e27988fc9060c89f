"""The feature names of the learned models, read from the C++ enums that define them.

make_tables.py checks the weight files against them; the scripts of train/ write the weight files with them.
"""
import pathlib
import re

CORE = pathlib.Path(__file__).resolve().parents[1]

# The header and the enum of each weight file, by the file's name without its ending; of a section with an enum of its
# own, by both.
ENUMS = {
    'keyphrase_weights': ('src/gist/phrase_features.h', 'KeyphraseFeature'),
    'line_weights': ('src/article/line_features.h', 'LineFeature'),
    'summary_weights': ('include/khulasa/summary.h', 'Feature'),
    'summary_weights/opening': ('src/gist/opening.h', 'OpeningFeature'),
}


def feature_names(weights):
    """The enumerators of a model in order, spelled as in its weight file: kLogFrequency is 'log-frequency'."""
    header, enum = ENUMS[weights]
    code = re.sub('//.*', '', (CORE / header).read_text(encoding='utf-8'))
    body = re.search(rf'enum class {enum} {{(.*?)}};', code, re.S)[1]
    return [re.sub('(?<!^)([A-Z])', r'-\1', name).lower() for name in re.findall(r'\bk([A-Z]\w*)', body)]
