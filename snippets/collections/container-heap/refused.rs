use std::collections::BinaryHeap;

// show
fn main() {
    let mut heap = BinaryHeap::new();
    heap.push(1.5);
}
// end
