// Elements of a page whose names stand before those of the DOM and of JavaScript. They become properties of three kinds
// of objects: the window (any element with an id; some with a name), the document, and a form whose controls they are.

/** Every identifier in `script`, comments left out: the names of all that it reads are among them. */
export function identifiersOf(script) {
  const code = script.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...new Set(code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu))];
}

/** Kinds of elements: `outside` stands in the page and is named there, `control` belongs to a form. */
export const kinds = [
  { outside: ["div", "id"], control: ["input", "name"] },
  { outside: ["form", "name"], control: ["button", "id"] },
  { outside: ["img", "name"], control: ["img", "name"] },
  { outside: ["embed", "name"], control: ["fieldset", "name"] },
  { outside: ["object", "id"], control: ["object", "name"] },
  { outside: ["object", "name"], control: ["output", "name"] },
  { outside: ["iframe", "name"], control: ["select", "id"] },
  { outside: ["a", "id"], control: ["textarea", "name"] },
];

/** The title of a test with elements of this kind. */
export const titleOf = ({ outside, control }) => `<${outside.join(" ")}=…>, <form><${control.join(" ")}=…>`;

/**
 * Runs in a page. Adds an element of the kind for each of `names`, and, unless they are frames, of which a page has room
 * for hundreds only, for each member of the DOM's own classes in this browser: to the body as `outside`, and to every
 * form as `control`. If `isNamed` is false, their attribute is «data-name» instead, so that they are in the page and
 * take no name. Returns the number of names.
 */
export function addNamed({ outside, control }, names, isNamed) {
  const members = new Set(names);
  const classes = outside[0] === "iframe" ? [] : [Document, HTMLDocument, HTMLFormElement];
  for (let level of classes.map((each) => each.prototype)) {
    for (; level; level = Object.getPrototypeOf(level))
      for (const name of Object.getOwnPropertyNames(level)) members.add(name);
  }
  const attribute = (name) => (isNamed ? name : "data-name");
  const make = ([element, by], name) => {
    const node = Document.prototype.createElement.call(document, element);
    node.hidden = true;
    Element.prototype.setAttribute.call(node, attribute(by), name);
    return node;
  };
  const append = (parent, nodes) => Element.prototype.append.apply(parent, nodes);
  const body = Document.prototype.querySelector.call(document, "body");
  const forms = Document.prototype.querySelectorAll.call(document, "form");
  for (const form of forms)
    append(
      form,
      Array.from(members, (name) => make(control, name)),
    );
  append(
    body,
    Array.from(members, (name) => make(outside, name)),
  );
  return members.size;
}
