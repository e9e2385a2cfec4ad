// show
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point(pub i64, pub i64);

pub fn square(n: i64) -> [Point; 4] {
    [(0, 0), (n, 0), (n, n), (0, n)].map(|(x, y)| Point(x, y))
}

pub fn origin() -> Point {
    Point(0, 0)
}
// end
