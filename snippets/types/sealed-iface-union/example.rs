// show
pub enum Shape {
    Circle { r: f64 },
    Square(f64),
}

pub fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { r } => std::f64::consts::PI * r * r,
        Shape::Square(side) => side * side,
    }
}
// end
