mod api {
    pub struct Client {
        base: String,
    }

    impl Client {
        pub fn new(base: &str) -> Self {
            Self {
                base: base.to_owned(),
            }
        }

        pub fn base(&self) -> &str {
            &self.base
        }
    }
}

// show
fn main() {
    println!("{}", api::Client::new("/v1").base());
    let client = api::Client {
        base: String::new(),
    };
    println!("{}", client.base());
}
// end
