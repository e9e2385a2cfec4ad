struct Report<'a>(&'a str);

impl Drop for Report<'_> {
    fn drop(&mut self) {
        println!("job: {}", self.0);
    }
}

fn main() {
    let mut status = String::new();
    let _report = Report(&status);
    status = "done".to_string();
    println!("{status}");
}
