// show
pub fn snapshot(source: &[i32]) -> Vec<i32> {
    source.to_vec()
}
// end
