// show
pub enum Shape {
    Circle { radius: f64 },
    Square { side: f64 },
    Point,
}

pub fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { radius } => std::f64::consts::PI * radius * radius,
        Shape::Square { side } => side * side,
        Shape::Point => 0.0,
    }
}
// end
