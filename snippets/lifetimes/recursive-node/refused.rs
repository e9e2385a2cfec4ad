// show
struct Node {
    value: i64,
    next: Option<Node>,
}
// end

fn main() {
    let node = Node {
        value: 1,
        next: None,
    };
    println!("{} {}", node.value, node.next.is_none());
}
