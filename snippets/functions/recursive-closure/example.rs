pub struct Node {
    pub value: i64,
    pub left: Option<Box<Node>>,
    pub right: Option<Box<Node>>,
}

pub fn sum(root: &Node) -> i64 {
    // show
    fn walk(node: &Node, total: &mut i64) {
        *total += node.value;
        for child in [&node.left, &node.right].into_iter().flatten() {
            walk(child, total);
        }
    }
    // end
    let mut total = 0;
    walk(root, &mut total);
    total
}
