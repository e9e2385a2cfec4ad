// show
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    Red,
    Blue,
}

pub fn label(color: Color) -> String {
    format!("{color:?}")
}
// end
