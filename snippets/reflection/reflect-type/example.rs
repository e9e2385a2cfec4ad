// show
pub trait Describe {
    fn describe() -> String;
}

impl Describe for u64 {
    fn describe() -> String {
        "a number".to_owned()
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn describe() -> String {
        format!("a list, each {}", T::describe())
    }
}
// end
