// The types, the bindings and the command line tool use the same names: the declarations are compared with what
// analyze() of the package and of the tool accepts and returns at run time.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import ts from "typescript";
import { createKhulasa } from "khulasa";
import { Module } from "../../web/dist/module.js";
import { analyzeNatively, root, slugs, sourceOf } from "../support/articles.mjs";

const program = ts.createProgram([`${root}web/dist/types.d.ts`], { strict: true, noLib: true, types: [] });
const checker = program.getTypeChecker();
const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(`${root}web/dist/types.d.ts`)))
    .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]),
);
const typeOf = (symbol) => checker.getTypeOfSymbol(symbol);
const isOptional = (symbol) => (symbol.flags & ts.SymbolFlags.Optional) !== 0;
// Without a standard library Array is an empty interface, so lists are recognized by the syntax of their declaration.
const nodeOf = (symbol) => symbol.valueDeclaration.type;
const parts = (type) => (type.isUnion() ? type.types : [type]);
const literals = (name) =>
  parts(exported.get(name))
    .map((part) => part.value)
    .sort();

/** Checks `value` against `node`, the syntax of a type. `seen` collects the keys that occurred. */
function compare(value, node, path, seen) {
  if (ts.isParenthesizedTypeNode(node)) return compare(value, node.type, path, seen);
  if (ts.isTypeOperatorNode(node)) return compare(value, node.type, path, seen); // readonly
  if (ts.isArrayTypeNode(node)) {
    assert.ok(Array.isArray(value), path);
    value.forEach((each, i) => compare(each, node.elementType, `${path}[${i}]`, seen));
  } else if (ts.isTupleTypeNode(node)) {
    assert.equal(value.length, node.elements.length, path);
  } else if (ts.isUnionTypeNode(node)) {
    const allowed = parts(checker.getTypeFromTypeNode(node)).map((part) =>
      part.flags & ts.TypeFlags.Null ? null : part.value,
    );
    // In "string | null" only null has a value to compare with: any string passes.
    const isText = typeof value === "string" && node.types.some((each) => each.kind === ts.SyntaxKind.StringKeyword);
    assert.ok(isText || allowed.includes(value), `${path} is ${value}`);
  } else if (ts.isTypeReferenceNode(node) || ts.isTypeLiteralNode(node)) {
    const type = checker.getTypeFromTypeNode(node);
    if (type.isUnion())
      return assert.ok(
        parts(type).some((part) => part.value === value),
        `${path} is ${value}`,
      );
    compareObject(value, type, path, seen);
  } else {
    const name = {
      [ts.SyntaxKind.StringKeyword]: "string",
      [ts.SyntaxKind.NumberKeyword]: "number",
      [ts.SyntaxKind.BooleanKeyword]: "boolean",
    };
    assert.equal(typeof value, name[node.kind], path);
  }
}

function compareObject(value, type, path, seen) {
  const properties = checker.getPropertiesOfType(type);
  for (const key of Object.keys(value))
    assert.ok(
      properties.some(({ name }) => name === key),
      `${path}.${key} is not declared`,
    );
  for (const symbol of properties) {
    if (symbol.name in value) {
      seen.add(symbol);
      compare(value[symbol.name], nodeOf(symbol), `${path}.${symbol.name}`, seen);
    } else {
      assert.ok(isOptional(symbol), `${path}.${symbol.name} is missing`);
    }
  }
}

/** Checks all of `results` against the interface `name`. Returns the properties that occurred. */
function hold(name, results) {
  const seen = new Set();
  for (const result of results) compareObject(result, exported.get(name), name, seen);
  return seen;
}

/** Every property that can be reached from the interface `name`. */
function reachable(type, found = new Set()) {
  for (const symbol of checker.getPropertiesOfType(type)) {
    if (found.has(symbol)) continue;
    found.add(symbol);
    const visit = (node) => {
      if (ts.isTypeReferenceNode(node) || ts.isTypeLiteralNode(node))
        reachable(checker.getTypeFromTypeNode(node), found);
      ts.forEachChild(node, visit);
    };
    if (nodeOf(symbol)) visit(nodeOf(symbol));
  }
  return found;
}

let khulasa;
before(async () => {
  khulasa = await createKhulasa();
});

// Texts that bring out all that a result can contain: repeats, secondary articles, a text in visual order, a headline
// with clauses left out.
const visual = [..."ذهب الوزير إلى المدينة وقال إن العمل مستمر في الميناء الجديد"].reverse().join("");
const texts = [...slugs.map(sourceOf), `${visual}\n${visual}`, `قال قَ${"\u064e\u0650".repeat(40)}ل.`];
const options = { tokens: true, summary: { type: "headline" } };

test("results: package and tool give what the types declare, and every declared key occurs", async () => {
  const natively = analyzeNatively(texts.map((text, id) => ({ id, text, options }))).map(({ id, ...result }) => result);
  const inPackage = [];
  for (const text of texts) inPackage.push(await khulasa.analyze(text, options));
  for (const results of [natively, inPackage]) {
    const seen = hold("Analysis", results);
    const missing = [...reachable(exported.get("Analysis"))]
      .filter((symbol) => !seen.has(symbol))
      .map((symbol) => symbol.name);
    assert.deepEqual(missing, []);
  }
});

test("results of several texts", async () => {
  const several = slugs.slice(0, 4).map(sourceOf);
  const joint = { summary: { type: "headline", length: "long" } };
  const [{ id, ...natively }] = analyzeNatively([{ id: 0, texts: several, options: joint }]);
  assert.equal(id, 0);
  hold("JointSummary", [natively, await khulasa.summarizeAll(several, joint)]);
});

test("values: the names that the bindings know are those of the types", async () => {
  const { names } = await Module.load({ wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  const same = (list, type) => assert.deepEqual([...list].sort(), literals(type), type);
  same(names.blockKinds, "BlockKind");
  same(names.features, "Feature");
  same(names.keywordKinds, "KeywordKind");
  same(names.summaryTypes, "SummaryType");
  same(names.summaryLengths, "SummaryLength");
  same(names.warningCodes, "WarningCode");
  const kind = checker.getPropertyOfType(exported.get("Token"), "kind");
  assert.deepEqual(
    [...names.tokenKinds].sort(),
    parts(typeOf(kind))
      .map((part) => part.value)
      .sort(),
  );
  assert.deepEqual([...names.directions].sort(), ["ltr", "rtl"]);
});

/** The paths of all options in an options interface, such as ["summary", "maxWords"]. */
function leaves(type) {
  return checker.getPropertiesOfType(type).flatMap((symbol) => {
    const inner = checker.getNonNullableType(typeOf(symbol));
    const isList = ts.isTypeOperatorNode(nodeOf(symbol));
    const isGroup = !isList && inner.flags & ts.TypeFlags.Object;
    return isGroup ? leaves(inner).map((path) => [symbol.name, ...path]) : [[symbol.name]];
  });
}

const nest = (path, value) => path.reduceRight((inner, key) => ({ [key]: inner }), value);

test("options: each that the types declare is known to the package and to the tool", async () => {
  const paths = leaves(exported.get("Options"));
  assert.ok(paths.length > 12);
  for (const path of paths) {
    const error = await khulasa.analyze("نص", nest(path, { wrong: "type" })).catch((thrown) => thrown);
    assert.equal(error.code, "invalid-option", path.join("."));
    assert.match(error.message, new RegExp(path.join(".").replace(".", "\\.")));
  }
  // The tool ignores options that it does not know, and says so.
  const known = {
    title: "عنوان",
    clean: true,
    tokens: false,
    keep: [],
    markup: [],
    semicolon: true,
    compress: false,
    type: "tldr",
    length: "long",
    focus: "نص",
    ratio: 0.5,
    minScore: 0.1,
  };
  const valued = paths.map((path) => nest(path, known[path.at(-1)] ?? 3));
  const request = (options, id) => ({
    id,
    text: "نص قصير.",
    ...(options.title ? { title: options.title } : { options }),
  });
  const codes = (result) => (result.warnings ?? assert.fail(JSON.stringify(result))).map(({ code }) => code);
  for (const [i, result] of analyzeNatively(valued.map(request)).entries()) {
    assert.ok(!codes(result).includes("unknown-options"), JSON.stringify(valued[i]));
  }
  const [unknown] = analyzeNatively([request({ summary: { maxSentence: 3 } }, 0)]);
  assert.ok(codes(unknown).includes("unknown-options"));
});
