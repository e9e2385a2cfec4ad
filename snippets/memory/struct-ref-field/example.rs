// show
pub struct Report {
    lines: Vec<String>,
}

impl Report {
    pub fn new(lines: Vec<String>) -> Self {
        Self { lines }
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}
// end
