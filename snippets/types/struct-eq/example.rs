// show
pub fn same(a: &Route, b: &Route) -> bool {
    a == b // compares the strings and the vectors too
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub name: String,
    pub stops: Vec<u32>,
}
// end
