pub struct List<T> {
    items: Vec<T>,
}

// show
impl<T> List<T> {
    pub fn convert<U>(self, f: impl FnMut(T) -> U) -> List<U> {
        List {
            items: self.items.into_iter().map(f).collect(),
        }
    }
}
// end
