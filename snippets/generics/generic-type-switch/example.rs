// show
pub trait Encode {
    fn encode(&self) -> String;
}

impl Encode for str {
    fn encode(&self) -> String {
        format!("{self:?}")
    }
}

impl Encode for i64 {
    fn encode(&self) -> String {
        self.to_string()
    }
}
// end
