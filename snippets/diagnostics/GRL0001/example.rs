#[derive(Debug, thiserror::Error)]
pub enum GreetError {
    #[error("database")]
    Db(#[from] DbError),
    #[error("no user {0}")]
    NotFound(u32),
}

#[derive(Debug, thiserror::Error)]
#[error("connection lost")]
pub struct DbError;

pub struct User {
    pub name: String,
}

// show
pub trait Users {
    fn find(&self, id: u32) -> Result<Option<User>, DbError>;
}

pub fn greet(users: &impl Users, id: u32) -> Result<String, GreetError> {
    let user = users.find(id)?.ok_or(GreetError::NotFound(id))?;
    Ok(format!("Hello, {}", user.name))
}
// end
