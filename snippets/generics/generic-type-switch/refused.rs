// show
trait Encode {
    fn encode(&self) -> String;
}

impl<T: ToString> Encode for T {
    fn encode(&self) -> String {
        self.to_string()
    }
}

impl Encode for bool {
    fn encode(&self) -> String {
        "flag".to_owned()
    }
}
// end

fn main() {
    println!("{}", true.encode());
}
