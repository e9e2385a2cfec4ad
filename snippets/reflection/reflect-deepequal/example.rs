// show
#[derive(Debug, PartialEq, Eq)]
pub struct Point {
    pub tags: Vec<String>,
}

pub fn same(a: &Point, b: &Point) -> bool {
    a == b
}
// end
