// show
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub name: String,
    pub stops: Vec<u32>,
}

pub fn same(a: &Route, b: &Route) -> bool {
    a == b // compares the strings and the vectors too
}
// end
