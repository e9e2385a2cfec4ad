// show
pub struct Node {
    pub name: String,
    pub next: Option<Box<Node>>,
}

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
// end
