struct Node {
    name: String,
}

// show
fn find<'a>(nodes: &'a [Node], name: &str) -> &'a Node {
    for node in nodes {
        if node.name == name {
            return node;
        }
    }
    None
}
// end

fn main() {
    find(&[], "root");
}
