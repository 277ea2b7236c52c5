final class CityManagerImpl {}
