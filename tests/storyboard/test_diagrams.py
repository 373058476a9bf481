from __future__ import annotations

import pytest

from tests.factories import codes, figure, line, stage, texts
from workshop.brand.shapes import Group
from workshop.storyboard.diagrams import compose_chart, compose_matrix, compose_overlap
from workshop.storyboard.scene import Chart, Slide

ZONE = figure(bars={"Customers only": 67, "Customers and company": 93}, unit="%", key="Customers and company")
MATRIX = "matrix: Four places\nacross: Company\nup: Customer\ncells: [Goodwill, Value, Drift, Revenue]"


def chart(
    bars: str = "{Came: 12, Stayed: 9}", more: str = "source: Own count", title: str = "Most stayed"
) -> Slide:
    return compose_chart(line(f"chart: {title}\nbars: {bars}\n{more}"), stage(ZONE))[0]


def drawn(slide: Slide) -> Chart:
    return next(item for item in slide.items if isinstance(item, Chart))


def bars(count: int) -> str:
    return "{" + ", ".join(f"Bar {n}: {n + 1}" for n in range(count)) + "}"


def test_two_circles_are_read_aloud_as_what_they_mean() -> None:
    run = line("overlap: Work here\nleft: Customer's needs\nright: Company needs\nboth: Value zone")
    slide = compose_overlap(run, stage())[0]
    group = next(item for item in slide.items if isinstance(item, Group))
    assert group.alt == "Two circles, Customer’s needs and Company needs; where they overlap: Value zone"
    assert "Support" not in texts(slide)


def test_the_cell_to_look_at_is_the_one_named_as_key() -> None:
    slide = compose_matrix(line(MATRIX + "\nkey: Value"), stage())[0]
    assert slide.layout.id == "matrix-key-top-right"
    assert codes(slide) == []


def test_a_matrix_without_a_key_looks_at_none() -> None:
    assert compose_matrix(line(MATRIX), stage())[0].layout.id == "matrix"


def test_a_key_that_is_no_cell_is_a_problem() -> None:
    assert codes(compose_matrix(line(MATRIX + "\nkey: Values"), stage())[0]) == ["unknown-key-cell"]


def test_a_matrix_says_what_its_axes_are() -> None:
    slide = compose_matrix(line(MATRIX), stage())[0]
    axes = next(item for item in slide.items if isinstance(item, Group))
    assert axes.alt == "Four fields, from less to more: across Company, up Customer"
    assert all(shape.stroke and shape.stroke.arrow for shape in axes.shapes)


@pytest.mark.parametrize(
    ("count", "height", "labels", "values"),
    [(2, 240, 24, 44), (3, 252, 24, 44), (4, 252, 24, 44), (5, 252, 20, 28), (6, 252, 20, 28)],
)
def test_a_chart_is_sized_by_its_number_of_bars(count: int, height: int, labels: int, values: int) -> None:
    made = drawn(chart(bars(count)))
    assert (made.box.h, made.label_size, made.value_size) == (height, labels, values)


def test_per_cent_end_at_a_hundred_and_other_values_at_the_largest() -> None:
    assert drawn(chart(more='unit: "%"\nsource: Own count')).most == 100
    assert drawn(chart("{Came: 9, Stayed: 5}")).most == 9


@pytest.mark.parametrize("values", ["{Came: 100, Stayed: 60}", "{Came: 12345.5, Stayed: 1}"])
def test_a_value_beside_the_longest_bar_stays_within_the_frame(values: str) -> None:
    made = drawn(chart(values, 'unit: "%"\nsource: Own count' if "100," in values else "source: Own count"))
    longest = max(bar.value for bar in made.bars)
    shown = f"{longest:.1f}" if longest % 1 else f"{longest:.0f}%"
    end = 344 + 500 * longest / made.most + 8 + stage().body.width(shown, made.value_size, bold=True)
    assert end <= 912.001


def test_a_long_label_is_set_smaller_and_a_longer_one_is_refused() -> None:
    assert drawn(chart("{Customers who came: 9, Customers and companies: 5}")).label_size in range(20, 25)
    assert codes(chart("{The customers who came with somebody: 9, Others: 5}")) == ["text-overflow"]


def test_a_chart_of_a_figure_takes_its_bars_key_and_unit_and_says_what_they_measure() -> None:
    slide = compose_chart(line("chart: Serve both\nfigure: vzone"), stage(ZONE))[0]
    made = drawn(slide)
    assert [(bar.label, bar.value, bar.key) for bar in made.bars] == [
        ("Customers only", 67, False),
        ("Customers and company", 93, True),
    ]
    assert made.unit == "%"
    assert texts(slide)["Source"].startswith("93% of leaders who serve both have impact. Source: Barta")


def test_a_chart_says_its_comparison_and_its_conclusion() -> None:
    assert drawn(chart()).alt == "Bar chart: Came 12, Stayed 9. Most stayed"


def test_a_key_that_is_no_bar_is_a_problem() -> None:
    assert codes(chart(more="source: Own count\nkey: Left")) == ["unknown-key-bar"]


def test_a_chart_of_an_unknown_figure_does_not_crash() -> None:
    slide = compose_chart(line("chart: Serve both\nfigure: nobody"), stage())[0]
    assert texts(slide) == {"Title": "Serve both"}
