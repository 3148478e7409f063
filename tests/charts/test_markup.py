from base64 import b64decode

from dashboard.charts.markup import stencil, tag, text


def test_text_out_of_a_file_cannot_become_markup() -> None:
    assert text("<script>") == "&lt;script&gt;"
    assert tag("a", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;"></a>'


def test_names_of_attributes_are_written_as_in_html() -> None:
    assert tag("p", "x", class_="big", aria_label="y", title=None) == (
        '<p class="big" aria-label="y">x</p>'
    )


def test_a_stencil_says_what_it_shows_or_is_left_out_of_speech() -> None:
    assert 'role="img" aria-label="up"' in stencil("", 10, 5, "up")
    assert 'aria-hidden="true"' in stencil("", 10, 5)


def test_a_stencil_carries_its_shapes() -> None:
    coded = stencil("<circle></circle>", 10, 5).split("base64,")[1].split(")")[0]
    assert b"<circle></circle>" in b64decode(coded)
