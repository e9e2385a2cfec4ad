pub struct Node {
    pub name: String,
    pub children: Vec<Node>,
}

impl Node {
    // show
    pub fn find(&self, name: &str) -> Option<&Node> {
        if self.name == name {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(name))
    }
    // end
}
