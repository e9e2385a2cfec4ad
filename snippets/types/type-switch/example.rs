use std::f64::consts::PI;

// show
pub enum Shape {
    Circle { radius: f64 },
    Square { side: f64 },
}

pub fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { radius } => PI * radius * radius,
        Shape::Square { side } => side * side,
    }
}
// end
