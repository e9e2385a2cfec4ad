use std::time::SystemTime;

// show
pub fn same(a: SystemTime, b: SystemTime) -> bool {
    a == b
}
// end
