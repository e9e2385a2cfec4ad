struct Order {
    lines: Vec<String>,
}
impl Order {
    fn into_lines(self) -> Vec<String> {
        self.lines
    }
}
fn lines(order: &Order) -> Vec<String> {
    order.into_lines()
}
fn main() {
    lines(&Order { lines: Vec::new() });
}
