// show
pub struct Page {
    pub number: usize,
    pub size: usize,
}

impl Page {
    pub fn slice<'a>(&self, rows: &'a [String]) -> &'a [String] {
        let from = (self.number * self.size).min(rows.len());
        &rows[from..(from + self.size).min(rows.len())]
    }
}
// end
