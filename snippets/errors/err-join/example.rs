// show
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("name is empty")]
    NoName,
    #[error("age is negative")]
    NegativeAge,
}

pub fn validate(name: &str, age: i32) -> Result<(), Vec<Fault>> {
    let mut faults = Vec::new();
    if name.is_empty() {
        faults.push(Fault::NoName);
    }
    if age < 0 {
        faults.push(Fault::NegativeAge);
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}
// end
