pub struct Customer {
    pub address: Option<Address>,
}

pub struct Address {
    pub city: String,
}

pub trait Store {
    fn find(&self, id: &str) -> anyhow::Result<Option<Customer>>;
}

// show
pub fn city(store: &impl Store, id: &str) -> anyhow::Result<Option<String>> {
    let Some(customer) = store.find(id)? else {
        return Ok(None);
    };
    Ok(customer.address.map(|address| address.city))
}
// end
