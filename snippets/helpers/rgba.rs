/// Go's color.RGBA.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct GoRgba {
    r: u8,
    g: u8,
    b: u8,
    a: u8,
}
