use std::collections::VecDeque;

// show
pub fn visit(start: u32, next: impl Fn(u32) -> Vec<u32>) -> usize {
    let mut seen = 0;
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        seen += 1;
        queue.extend(next(node));
    }
    seen
}
// end
