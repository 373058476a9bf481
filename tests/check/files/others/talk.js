// Makes pptxgenjs.pptx: a slide as programs make them, with faults that the test knows.
const PptxGenJS = require("pptxgenjs");
const deck = new PptxGenJS();
deck.layout = "LAYOUT_WIDE";
const first = deck.addSlide();
first.background = { color: "0B3D2E" };
first.addText("They leave without a word", { x: 0.5, y: 0.4, w: 9, h: 1, fontSize: 32, color: "FFFFFF", fontFace: "Montserrat" });
first.addText("Most of them never complain at all", { x: 0.5, y: 2, w: 6, h: 0.6, fontSize: 20, color: "1B5A45" });
first.addImage({ path: process.argv[2], x: 8, y: 2, w: 2, h: 2 });
first.addNotes("Ask who has left a supplier this year.");
const second = deck.addSlide();
second.addText([{ text: "Click here", options: { hyperlink: { url: "https://example.org" } } }], { x: 0.5, y: 1, w: 4, h: 0.5, fontSize: 18 });
second.addText("So much is written in this little box that nobody could ever read it, because it runs out at the foot of it and over all that stands below, line after line after line, until the slide ends.", { x: 0.5, y: 2, w: 3, h: 0.6, fontSize: 18, wrap: true });
second.addTable([["What", "How often"], ["Ring me back", "41"]], { x: 6, y: 2, w: 5, fontSize: 8 });
deck.writeFile({ fileName: process.argv[3] });
