// show
impl Ring {
    pub fn iter(&self) -> impl Iterator<Item = (usize, &String)> {
        self.items.iter().enumerate()
    }
}

#[derive(Default)]
pub struct Ring {
    items: Vec<String>,
}

pub fn powers(limit: u64) -> impl Iterator<Item = u64> {
    std::iter::successors(Some(1), |n| Some(n * 2)).take_while(move |n| *n < limit)
}
// end
