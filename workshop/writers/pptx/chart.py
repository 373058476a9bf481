"""Native bar charts with the workbook behind them (ISO/IEC 29500-1, 21.2; house-style 8)."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.storyboard.scene import Bar, Chart
from workshop.writers.pptx.canvas import Canvas
from workshop.writers.pptx.escape import DECLARATION, DRAWING, RELATIONS, attribute, emu, hundredths, text
from workshop.writers.pptx.placeholders import graphic_frame, reference

CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CATEGORY_AXIS, _VALUE_AXIS = 111_111_111, 222_222_222  # positive: Microsoft's validator rejects others
_WITH_COMMA = {"da": "406", "de": "407", "es": "C0A", "fr": "40C", "nl": "413"}
"""The languages that write a comma before decimals, as number formats name them (LCID)."""
_WITH_POINT = frozenset(("es-MX",))
_FACE = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


def write_frame(chart: Chart, name: str, part: str, canvas: Canvas) -> str:
    """Write the frame that shows a chart's part in its placeholder."""
    shown = f'<c:chart xmlns:c="{CHARTS}" r:id="{canvas.relate("chart", part)}"/>'
    ph = reference(chart.slot, canvas)
    return graphic_frame(canvas.identity(name, chart.alt), ph, chart.box, CHARTS, shown)


def number_format(bars: Sequence[Bar], unit: str, language: str, lead: str = "") -> str:
    """Return the format that shows each bar's own decimals and its unit, after a lead (18.8.30).

    PowerPoint writes the decimal mark of the machine it runs on; LibreOffice that of the language named.
    """
    number = "0" if all(float(bar.value).is_integer() for bar in bars) else "General"
    comma = _WITH_COMMA.get(language.partition("-")[0], "") if language not in _WITH_POINT else ""
    locale = f"[$-{comma}]" if comma and number == "General" else ""
    quoted = unit.replace('"', "")
    return locale + lead + number + (f'"{quoted}"' if quoted else "")


def write_chart(chart: Chart, series: str, canvas: Canvas) -> bytes:
    """Write a chart's part; its first relationship is its workbook, `series` names the one series."""
    shown = number_format(chart.bars, chart.unit, canvas.language)
    spaced = number_format(chart.bars, chart.unit, canvas.language, '" "')
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{CHARTS}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}">'
        f'<c:date1904 val="0"/><c:lang val="{canvas.language}"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_layout()}<c:barChart>"
        '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f"{_series(chart, series, shown, canvas)}{_labels(chart, spaced, canvas)}"
        f'<c:gapWidth val="43"/><c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:barChart>'
        f"{_category_axis(chart, canvas)}{_value_axis(chart)}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_text(chart.label_size, canvas)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _layout() -> str:
    """Start the bars on the fifth column: 296 of the frame's 864 points, 500 wide (house-style 8)."""
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        '<c:x val="0.3425926"/><c:y val="0"/><c:w val="0.5787037"/><c:h val="1"/></c:manualLayout></c:layout>'
    )


def _series(chart: Chart, name: str, shown: str, canvas: Canvas) -> str:
    last, count = len(chart.bars) + 1, len(chart.bars)
    labels = "".join(
        f'<c:pt idx="{i}"><c:v>{text(bar.label)}</c:v></c:pt>' for i, bar in enumerate(chart.bars)
    )
    values = "".join(
        f'<c:pt idx="{i}"><c:v>{bar.value:.15g}</c:v></c:pt>' for i, bar in enumerate(chart.bars)
    )
    return (
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{text(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:spPr>{canvas.solid("look")}</c:spPr><c:invertIfNegative val="0"/>{_points(chart.bars, canvas)}'
        f'<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache><c:ptCount val="{count}"/>{labels}'
        "</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${last}</c:f><c:numCache>"
        f'<c:formatCode>{text(shown)}</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache>'
        "</c:numRef></c:val></c:ser>"
    )


def _points(bars: Sequence[Bar], canvas: Canvas) -> str:
    """Colour each bar; without a key bar all are looked at (house-style 09b)."""
    keyed = any(bar.key for bar in bars)
    return "".join(
        f'<c:dPt><c:idx val="{i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{canvas.solid('look' if bar.key or not keyed else 'on@.32')}</c:spPr></c:dPt>"
        for i, bar in enumerate(bars)
    )


def _labels(chart: Chart, shown: str, canvas: Canvas) -> str:
    """Keep a value and its unit on one line, a space away from its bar (house-style 8)."""
    spaced = attribute(shown)
    return (
        f'<c:dLbls><c:numFmt formatCode="{spaced}" sourceLinked="0"/><c:spPr><a:noFill/>'
        f"<a:ln><a:noFill/></a:ln></c:spPr>{_text(chart.value_size, canvas, bold=True, label=True)}"
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _text(size: float, canvas: Canvas, bold: bool = False, label: bool = False) -> str:
    body = '<a:bodyPr wrap="none" lIns="0"/>' if label else "<a:bodyPr/>"
    return (
        f'<c:txPr>{body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="{hundredths(size)}" b="{bold:d}">'
        f"{canvas.solid('on')}{_FACE}</a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{canvas.language}"/></a:p></c:txPr>'
    )


def _category_axis(chart: Chart, canvas: Canvas) -> str:
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:spPr><a:ln w="{emu(1.5)}">{canvas.solid("ink")}</a:ln></c:spPr>{_text(chart.label_size, canvas)}'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="400"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _value_axis(chart: Chart) -> str:
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{chart.most:.15g}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )
