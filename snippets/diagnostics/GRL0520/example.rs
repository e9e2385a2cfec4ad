// show
#[derive(Clone)]
pub struct Order {
    pub tags: Vec<String>,
}

pub fn marked(order: &Order) -> Order {
    let mut result = order.clone();
    result.tags[0] = "new".to_string();
    result
}
// end
