// show
pub fn insert(mut items: Vec<i32>, at: usize, item: i32) -> Vec<i32> {
    items.insert(at, item);
    items
}
// end
