// show
#[derive(Debug, Default)]
pub struct Patch {
    pub name: Option<String>,
    pub age: Option<u8>,
}

pub fn rename(name: &str) -> Patch {
    Patch {
        name: Some(name.into()),
        ..Patch::default()
    }
}
// end
