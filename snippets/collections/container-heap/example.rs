use std::{cmp::Reverse, collections::BinaryHeap};

// show
pub fn least(numbers: Vec<i64>) -> Option<i64> {
    let mut heap: BinaryHeap<_> = numbers.into_iter().map(Reverse).collect();
    heap.pop().map(|Reverse(least)| least)
}
// end
