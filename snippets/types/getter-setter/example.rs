// show
impl Server {
    pub fn name(&self) -> &str {
        &self.name
    }
}

#[derive(Debug, Default)]
pub struct Server {
    name: String,
    tags: Vec<String>,
}

impl Server {
    pub fn set_name(&mut self, name: impl Into<String>) {
        self.name = name.into();
    }

    pub fn tags(&self) -> &[String] {
        &self.tags
    }
}
// end
