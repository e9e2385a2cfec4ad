/// Go's image.Point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct GoImagePoint {
    x: i64,
    y: i64,
}

impl GoImagePoint {
    fn new(x: i64, y: i64) -> Self {
        GoImagePoint { x, y }
    }
}

impl std::fmt::Display for GoImagePoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "({},{})", self.x, self.y)
    }
}
