// show
pub fn chain() -> Node {
    let first = Node {
        name: "a".into(),
        next: None,
    };
    Node {
        name: "b".into(),
        next: Some(Box::new(first)),
    }
}

pub struct Node {
    pub name: String,
    pub next: Option<Box<Node>>,
}
// end
