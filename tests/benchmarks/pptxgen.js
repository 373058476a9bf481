// The same deck with PptxGenJS, as its own examples write one: a master with placeholders, native charts.
// node pptxgen.js DECK.json FOLDER-OF-PICTURES FILE.pptx
const fs = require("fs");
const path = require("path");
const pptxgen = require("pptxgenjs");

const [material, pictures, file] = process.argv.slice(2);
const slides = JSON.parse(fs.readFileSync(material, "utf8"));
const deck = new pptxgen();
deck.layout = "LAYOUT_WIDE";
deck.defineSlideMaster({
  title: "POINTS",
  objects: [
    { placeholder: { options: { name: "title", type: "title", x: 0.5, y: 0.4, w: 12, h: 1 }, text: "" } },
    { placeholder: { options: { name: "body", type: "body", x: 0.5, y: 1.7, w: 6, h: 5 }, text: "" } },
  ],
});

for (const slide of slides) {
  const page = deck.addSlide({ masterName: "POINTS" });
  page.addText(slide.title, { placeholder: "title" });
  page.addText(
    slide.points.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
    { placeholder: "body" },
  );
  if (slide.picture) {
    const picture = path.join(pictures, slide.picture);
    page.addImage({ path: picture, altText: "A field of colours", x: 7, y: 1.7, w: 5.6, h: 3.15 });
  } else if (Object.keys(slide.bars).length) {
    const data = [{ name: "Value", labels: Object.keys(slide.bars), values: Object.values(slide.bars) }];
    page.addChart(deck.ChartType.bar, data, { barDir: "bar", x: 7, y: 1.7, w: 5.6, h: 4 });
  }
  page.addNotes(slide.notes);
}
deck.writeFile({ fileName: file, compression: true });
