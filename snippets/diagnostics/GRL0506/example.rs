// show
pub struct Basket {
    items: Vec<String>,
}

impl Basket {
    pub fn items(&self) -> &[String] {
        &self.items
    }
}
// end
