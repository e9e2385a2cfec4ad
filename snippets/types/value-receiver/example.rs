// show
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn length(&self) -> f64 {
        self.x.hypot(self.y)
    }

    pub fn move_right(&mut self) {
        self.x += 1.0;
    }
}
// end
