// show
pub struct Node {
    pub value: i64,
    pub next: Option<Box<Node>>,
}

impl Node {
    pub fn sum(&self) -> i64 {
        let mut total = 0;
        let mut node = Some(self);
        while let Some(current) = node {
            total += current.value;
            node = current.next.as_deref();
        }
        total
    }
}
// end
