// React 19 sets attributes of custom elements as they are written, and hears their events as on + the event's name.
import "khulasa/element";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { paragraphs } from "./article.js";

function Page() {
  const [title, setTitle] = useState("");
  return (
    <main>
      <khulasa-summary for="article" max="2" onkhulasa-ready={({ detail }) => setTitle(detail.analysis.article.title)} />
      <output>{title}</output>
      <article id="article">
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </article>
    </main>
  );
}

createRoot(document.getElementById("app")).render(<Page />);
